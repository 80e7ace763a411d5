import { CosignForm } from './cosign-form.tsx';
import type { Example } from './example.ts';

const partner = { position: 1, name: 'Writers at Large', privacyUrl: 'https://example.org/' };

export const cosignFormExamples: readonly Example[] = [
  {
    name: 'Co-signing a letter, with a postcode, a partner and what was typed wrongly',
    draw: (t) => (
      <CosignForm
        t={t}
        slug="for-two-writers"
        keptMonths={6}
        asksPostcode
        partners={[partner]}
        fields={{
          name: 'Maryam Šarić',
          email: 'maryam(at)example.org',
          country: 'HR',
          postcode: '10 000',
          hears: true,
          partners: [1],
        }}
        errors={{ mailbox: t('cosigning.form.wrong.email') }}
      />
    ),
  },
];
