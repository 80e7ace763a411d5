// expect: typescript(no-floating-promises)
async function save(): Promise<void> {}

export function act(): void {
  save();
}
