/** A route's pattern is built by the same functions: `app.get(paths.letter(':slug'), …)`. */
export const enc = (text: string): string =>
  /^:[a-zA-Z]+$/.test(text) ? text : encodeURIComponent(text);
