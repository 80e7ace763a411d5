// expect: walls(no-raw-html)
import { h } from 'preact';

export const Body = (props: { html: string }) =>
  h('div', { dangerouslySetInnerHTML: { __html: props.html } });
