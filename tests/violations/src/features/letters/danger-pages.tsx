// expect: react(no-danger)
export const Body = (props: { html: string }) => (
  <div dangerouslySetInnerHTML={{ __html: props.html }} />
);
