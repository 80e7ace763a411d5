// expect: typescript(switch-exhaustiveness-check)
export function word(kind: 'paper' | 'mailbox' | 'passkey'): string {
  switch (kind) {
    case 'paper':
      return 'paper';
    case 'mailbox':
      return 'code';
  }
  return '';
}
