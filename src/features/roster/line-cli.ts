/**
 * The lines of a stream, as they come: UTF-8 with or without a byte order mark, ended by LF or CRLF, the last one
 * also by nothing. Of a line longer than `longest` only the beginning is held, though never less than that.
 */
export async function* linesOf(
  input: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input) {
    const lines = `${rest}${decoder.decode(chunk, { stream: true })}`.split(/\r\n|\n/u);
    rest = (lines.pop() ?? '').slice(0, 2 * longest);
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
