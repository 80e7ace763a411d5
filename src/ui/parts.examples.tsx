import type { Example } from './example.ts';
import { CopyBlock, Difference, Hash, PartialDate, Time } from './reading-parts.tsx';
import { DataTable, Pager } from './tables.tsx';
import { EmptyState, LinkButton, Notice, PageTitle } from './page-parts.tsx';
import { Facts, Progress, Tag } from './parts.tsx';
import { Body } from './prose.tsx';

export const partExamples: readonly Example[] = [
  {
    name: 'Title',
    draw: (t) => (
      <PageTitle
        t={t}
        lead="A lead says in one sentence what the page is for."
        breadcrumb={[
          { text: 'Letters', href: '/gallery' },
          { text: 'A letter', href: '/gallery' },
        ]}
      >
        Drop the charges, register the union
      </PageTitle>
    ),
  },
  {
    name: 'Notices',
    draw: (t) => (
      <>
        <Notice t={t} kind="info">
          <p>The window closes in three days.</p>
        </Notice>
        <Notice t={t} kind="success" title="Recorded" />
        <Notice t={t} kind="warning">
          <p>The roster is older than the letter.</p>
        </Notice>
        <Notice t={t} kind="error">
          <p>
            The code has run out. <a href="/gallery">Ask for another</a>.
          </p>
        </Notice>
      </>
    ),
  },
  {
    name: 'Empty list',
    draw: () => (
      <EmptyState title="No letter yet" action={{ href: '/gallery', text: 'Write the first' }}>
        Begin with the text; people are invited later.
      </EmptyState>
    ),
  },
  {
    name: 'Facts',
    draw: (t) => (
      <Facts
        items={[
          { term: 'To', value: 'The Minister of Justice' },
          { term: 'Date', value: <PartialDate t={t} edtf="2011-09?" inferred /> },
          { term: 'Frozen', value: <Time t={t} instant={new Date('2011-09-15T10:00:00Z')} /> },
          { term: 'Statement', value: <Hash>{'0123456789abcdef'.repeat(4)}</Hash> },
        ]}
      />
    ),
  },
  {
    name: 'Table',
    draw: () => (
      <DataTable
        caption="Signatories by country"
        columns={[{ text: 'Country' }, { text: 'Signed', numeric: true }, { text: 'State' }]}
        rows={[
          ['Ireland', '2', <Tag kind="good">complete</Tag>],
          ['Ελλάδα', '1', <Tag kind="warn">waiting</Tag>],
          ['Қазақстан', '1,024', <Tag kind="bad">bounced</Tag>],
          ['ایران', '3', <Tag kind="accent">new</Tag>],
          ['France', '0', <Tag>draft</Tag>],
        ]}
      />
    ),
  },
  {
    name: 'Progress and pages',
    draw: (t) => (
      <>
        <Progress t={t} label="Signed" done={3} total={7} />
        <Pager t={t} page={2} pages={5} href={(page) => `/gallery?page=${page}`} />
      </>
    ),
  },
  {
    name: 'Difference',
    draw: (t) => (
      <Difference
        t={t}
        lang="en"
        parts={[
          { kind: 'same', text: 'We call for the ' },
          { kind: 'deleted', text: 'early ' },
          { kind: 'inserted', text: 'immediate ' },
          { kind: 'same', text: 'dropping of all charges.' },
        ]}
      />
    ),
  },
  {
    name: 'Copy',
    draw: () => (
      <>
        <CopyBlock label="Cite as">We, the undersigned, 2011.</CopyBlock>
        <p>
          <LinkButton href="/gallery">Read</LinkButton>{' '}
          <LinkButton href="/gallery" quiet>
            Download
          </LinkButton>
        </p>
      </>
    ),
  },
  {
    name: 'Body of a letter',
    draw: () => (
      <Body
        lang="en"
        blocks={[
          { kind: 'heading', level: 1, inlines: [{ kind: 'text', text: 'What we know' }] },
          {
            kind: 'paragraph',
            inlines: [
              { kind: 'text', text: 'We understand that the office was told ' },
              { kind: 'emphasis', inlines: [{ kind: 'text', text: 'by telephone' }] },
              {
                kind: 'text',
                text: ' on 14 September, and that five efficient flagships waffled. ',
              },
              {
                kind: 'link',
                href: 'https://example.org/',
                inlines: [{ kind: 'text', text: 'A source' }],
              },
              { kind: 'text', text: ' says ' },
              { kind: 'strong', inlines: [{ kind: 'text', text: 'two years' }] },
              { kind: 'text', text: '.' },
            ],
          },
          {
            kind: 'list',
            ordered: true,
            start: 1,
            items: [
              [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'First' }] }],
              [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'Second' }] }],
            ],
          },
          {
            kind: 'quote',
            blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'A quotation.' }] }],
          },
        ]}
      />
    ),
  },
];
