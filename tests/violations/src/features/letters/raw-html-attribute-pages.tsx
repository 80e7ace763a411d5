// expect: walls(no-raw-html)
export const Body = (props: { html: string }) => (
  <div dangerouslySetInnerHTML={{ __html: props.html }} />
);
