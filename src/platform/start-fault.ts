/**
 * Why the product cannot start or a command cannot be done. The message is a sentence for the
 * operator that says what to do; it is shown alone, without a stack.
 */
export class StartFault extends Error {
  override readonly name: string = 'StartFault';
}
