/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { isReceipt } from '#proof';
import { BUNDLE_LIMITS } from './bundle-limits.ts';
import { element } from './page-element.ts';
import { DEEPEST_PATH } from './folder.ts';
import type { Speech } from './page-people.ts';
import type { PathFile, Source } from './page-work.ts';

/** What was given to the page, and by which name. */
export type Given = { readonly name: string; readonly source: Source };

/** Where a bundle is chosen; it can be dropped anywhere on the page: beside the zone a browser would open it instead. */
export function dropZone(
  { words }: Speech,
  check: (given: Given) => void,
  failed: () => void,
): HTMLElement {
  const accept = '.zip,application/zip,.txt,text/plain';
  const zip = element('input', { type: 'file', id: 'bundle', accept, multiple: true });
  const folder = element('input', { type: 'file', id: 'folder', webkitdirectory: true });
  const zone = element(
    'section',
    { class: 'drop' },
    element('p', {}, words.drop, ' ', element('span', { class: 'soft' }, words.or)),
    zip,
    element('label', { for: 'bundle', class: 'button' }, words.choose),
    ' ',
    folder,
    element('label', { for: 'folder', class: 'button quiet' }, words.chooseFolder),
  );
  for (const chooser of [zip, folder])
    chooser.addEventListener('change', () => {
      const given = chosen([...(chooser.files ?? [])]);
      chooser.value = ''; // the same again is a new check
      if (given !== null) check(given);
    });
  addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain').trim() ?? '';
    if (!isReceipt(text)) return; // a key, for instance
    event.preventDefault();
    // systems have line ends of their own
    const source = new Blob([text.replaceAll('\r\n', '\n'), '\n']);
    check({ name: 'receipt.txt', source });
  });
  addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) zone.classList.remove('over');
  });
  addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    const items = [...(event.dataTransfer?.items ?? [])];
    // all of it now: afterwards the browser has forgotten them
    const entries = items.map((item) => item.webkitGetAsEntry()).filter((one) => one !== null);
    const given = chosen([...(event.dataTransfer?.files ?? [])]);
    if (entries.length > 1 || entries.some(isFolder)) {
      const handles = items.map(
        async (item: HandleItem) => (await item.getAsFileSystemHandle?.()) ?? null,
      );
      void droppedFolder(entries, handles).then(check, failed);
    } else if (given !== null) check(given);
  });
  return zone;
}

/** A zip; or the files of a folder, their paths without its name. */
function chosen(files: readonly File[]): Given | null {
  const [first] = files;
  if (first === undefined) return null;
  const { webkitRelativePath: path } = first;
  if (path === '') return { name: namesOf(files), source: files.length > 1 ? loose(files) : first };
  const inside = path.indexOf('/');
  return {
    name: path.slice(0, inside),
    source: files.map((file) => ({ path: file.webkitRelativePath.slice(inside + 1), file })),
  };
}

/** Files that were chosen together: a receipt and the bundle of its letter. */
const loose = (files: readonly File[]): PathFile[] =>
  files.map((file) => ({ path: file.name, file }));

const namesOf = (files: readonly { readonly name: string }[]): string =>
  files.length > 2 ? '…' : files.map(({ name }) => name).join(' + ');

/** What a drop gives beside entries in some browsers, and the types do not know. */
type HandleItem = DataTransferItem & {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
};
/** Something that was dropped; `list` is null for a file. */
type Found = {
  readonly name: string;
  readonly list: (() => Promise<Found[]>) | null;
  file(): Promise<File>;
};

/**
 * Everything in a folder that was dropped, or in all that was dropped at once; one file too many at the most. By
 * handles where a browser has them: Chrome cannot list the entries of a folder for a page that lies on a disk.
 */
async function droppedFolder(
  entries: readonly FileSystemEntry[],
  promised: readonly Promise<FileSystemHandle | null>[],
): Promise<Given> {
  const handles = (await Promise.all(promised)).filter((one) => one !== null);
  const dropped = handles.length === entries.length ? handles.map(ofHandle) : entries.map(ofEntry);
  const [first] = dropped;
  const top = dropped.length === 1 ? first : undefined;
  const source: PathFile[] = [];
  const found = (top?.list ? await top.list() : dropped).map((each) => ({ path: each.name, each }));
  for (const { path, each } of found) {
    if (source.length > BUNDLE_LIMITS.files) break;
    const isTooDeep = path.split('/').length > DEEPEST_PATH;
    if (isTooDeep) source.push({ path, file: new File([], '') }); // refused by its path
    else if (each.list === null) source.push({ path, file: await each.file() });
    else
      found.push(...(await each.list()).map((one) => ({ path: `${path}/${one.name}`, each: one })));
  }
  return { name: namesOf(dropped), source };
}

function ofHandle(handle: FileSystemHandle): Found {
  const { name } = handle;
  const list = async () => {
    const all: Found[] = [];
    if (!isFolderHandle(handle)) return all;
    for await (const one of handle.values()) if (all.push(ofHandle(one)) > MOST_LISTED) break;
    return all;
  };
  const file = () =>
    isFileHandle(handle) ? handle.getFile() : Promise.reject(new Error(`${name} is no file`));
  return { name, list: isFolderHandle(handle) ? list : null, file };
}

function ofEntry(entry: FileSystemEntry): Found {
  const { name } = entry;
  const file = () =>
    new Promise<File>((done, fail) =>
      isFile(entry) ? entry.file(done, fail) : fail(new Error(`${name} is no file`)),
    );
  return { name, list: isFolder(entry) ? () => listed(entry) : null, file };
}

const MOST_LISTED = BUNDLE_LIMITS.files;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolderHandle = (one: FileSystemHandle): one is FileSystemDirectoryHandle =>
  one.kind === 'directory';
const isFileHandle = (one: FileSystemHandle): one is FileSystemFileHandle => one.kind === 'file';

/** A browser lists a hundred at a time, and nothing when it is through. */
async function listed(folder: FileSystemDirectoryEntry): Promise<Found[]> {
  const reader = folder.createReader();
  const all: Found[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, fail) =>
      reader.readEntries(done, fail),
    );
    if (some.length === 0 || all.length > MOST_LISTED) return all;
    all.push(...some.map(ofEntry));
  }
}
