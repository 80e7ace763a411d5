// expect: typescript(no-explicit-any)
export function anything(value: any): string {
  return String(value);
}
