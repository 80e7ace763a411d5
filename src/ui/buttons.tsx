import type { ComponentChildren, VNode } from 'preact';

export type ButtonLook = {
  readonly quiet?: boolean;
  readonly danger?: boolean;
};

const buttonClass = ({ quiet, danger }: ButtonLook): string =>
  danger ? 'button danger' : quiet ? 'button quiet' : 'button';

export function SubmitButton(
  props: ButtonLook & {
    readonly name?: string;
    readonly value?: string;
    readonly formaction?: string;
    /** The form it sends, where it stands outside of it. */
    readonly form?: string;
    readonly children: ComponentChildren;
  },
): VNode {
  return (
    <button
      class={buttonClass(props)}
      type="submit"
      name={props.name}
      value={props.value}
      formaction={props.formaction}
      form={props.form}
    >
      {props.children}
    </button>
  );
}
