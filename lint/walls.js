/** Rules of this house that no stock rule knows. Each is broken on purpose in `tests/violations`. */
import { isBuiltin } from 'node:module';
import { keepers, kindOf, kinds, rooms, tierOf } from './house.js';

/** The path from the project's root. A canary stands in a copy of the tree below tests/violations. */
function pathOf(context) {
  const path = context.filename.replaceAll('\\', '/');
  const canary = /\/tests\/violations\/(.*)$/.exec(path);
  if (canary) return canary[1];
  const root = context.cwd.replaceAll('\\', '/');
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
}

const featureOf = (path) => /^src\/features\/([^/]+)\//.exec(path)?.[1] ?? null;
const isTest = (path) => /\.test\.tsx?$/.test(path);
const isSource = (path) => path.startsWith('src/') && !isTest(path);

/** May a file of `feature` use `#door`? Features stand on each other in one direction only. */
function standsOn(feature, door) {
  if (tierOf(door) === -1 || door === feature) return false;
  return (door === 'access' && feature !== 'access') || tierOf(door) < tierOf(feature);
}

function matches(entry, source, path) {
  if (entry === 'lower') return standsOn(featureOf(path), /^#([^/]+)$/.exec(source)?.[1]);
  if (entry === 'package') return /^[@a-z]/.test(source) && !isBuiltin(source);
  if (entry === './' || entry === '../' || entry === '#') return source.startsWith(entry);
  if (entry.startsWith('./')) return source.startsWith('./') && kindOf(source) === entry.slice(2);
  if (entry === 'node:') return isBuiltin(source);
  if (entry.startsWith('node:')) return source === entry;
  if (entry.endsWith('*')) return source.startsWith(entry.slice(0, -1));
  return source === entry || source.startsWith(`${entry}/`);
}

function allowanceOf(path) {
  if (featureOf(path)) return kinds[kindOf(path)] ?? null;
  return rooms.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}

/** Why the import is not allowed, or null. */
function objection(path, source, typeOnly) {
  if (!isSource(path)) return null;
  const keeper = keepers.find(([name]) => matches(name, source.replace(/^node:/, ''), path));
  if (keeper && !keeper[1].test(path) && !typeOnly) return `${source} is hidden by the platform`;
  if (/^src\/(?!main\/).*$/.test(path) && source.startsWith('#support'))
    return '#support is for tests';
  const allowed = allowanceOf(path);
  if (!allowed) return null; // tests/house.mjs refuses files of no known kind
  const entries = typeOnly ? [...allowed.values, ...allowed.types] : allowed.values;
  if (entries.some((entry) => matches(entry, source, path))) return null;
  const onlyAsType = allowed.types.some((entry) => matches(entry, source, path));
  const kind = featureOf(path) ? `${kindOf(path)} of ${featureOf(path)}` : path;
  return onlyAsType
    ? `${kind} may import only types from ${source}`
    : `${kind} may not import ${source} (lint/house.js)`;
}

const isTypeOnly = (node) =>
  node.importKind === 'type' ||
  node.exportKind === 'type' ||
  (node.specifiers?.length > 0 &&
    node.specifiers.every((one) => (one.importKind ?? one.exportKind) === 'type'));

const mayImport = {
  create(context) {
    const path = pathOf(context);
    const check = (node) => {
      if (!node.source) return; // an export of the file's own
      const source = node.source.value;
      if (typeof source !== 'string') {
        const message = 'import a name that can be read here';
        if (isSource(path) && !path.startsWith('src/platform/')) context.report({ node, message });
        return;
      }
      const message = objection(path, source, isTypeOnly(node));
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

/** Only stores speak SQL; everybody else asks a store. */
const sqlInStores = {
  create(context) {
    const path = pathOf(context);
    if (!isSource(path) || !featureOf(path) || kindOf(path) === 'store') return {};
    return {
      ImportSpecifier(node) {
        if (node.imported.name !== 'sql' || node.parent.source.value !== '#platform/db') return;
        context.report({ node, message: 'all SQL of a feature stands in its store' });
      },
    };
  },
};

/** `HOUSE` sees everything: it is for what shows nothing to anybody. A route or page always shows. */
const noHouseInRoutes = {
  create(context) {
    const path = pathOf(context);
    if (!isSource(path) || !['routes', 'pages', 'emails'].includes(kindOf(path))) return {};
    return {
      ImportSpecifier(node) {
        if (node.imported.name !== 'HOUSE' || node.parent.source.value !== '#access') return;
        context.report({ node, message: 'whoever asks has an audience: pass that one on' });
      },
    };
  },
};

/** SQL is put together by the `sql` template, never from strings. */
const noRawSql = {
  create(context) {
    const path = pathOf(context);
    if (!isSource(path) || path.startsWith('src/platform/')) return {};
    return {
      MemberExpression(node) {
        if (node.object.name !== 'sql' || node.property.name !== 'raw') return;
        context.report({ node, message: 'sql.raw only in src/platform' });
      },
    };
  },
};

/** Clock and randomness come in as arguments, so that a test can repeat what happened. */
const noAmbient = {
  create(context) {
    const path = pathOf(context);
    const kind = featureOf(path) ? kindOf(path) : null;
    const pureRoom = /^src\/(kernel|proof|names|reader)\//.test(path);
    if (
      isTest(path) ||
      !(pureRoom || ['rules', 'actions', 'store', 'pages', 'emails'].includes(kind))
    )
      return {};
    const hit = (node, what) =>
      context.report({ node, message: `${what}: clock and randomness come in as arguments` });
    return {
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) hit(node, 'new Date()');
      },
      MemberExpression(node) {
        const name = `${node.object.name}.${node.property.name}`;
        if (['Date.now', 'Math.random', 'performance.now', 'process.env'].includes(name))
          hit(node, name);
      },
    };
  },
};

/** A component that takes HTML as it is must be looked at by hand: one file holds them all. */
const noRawHtml = {
  create(context) {
    if (pathOf(context) === 'src/ui/raw.tsx') return {};
    const hit = (node) => context.report({ node, message: 'raw HTML only in src/ui/raw.tsx' });
    return {
      Property(node) {
        if ((node.key.name ?? node.key.value) === 'dangerouslySetInnerHTML') hit(node);
      },
      JSXAttribute(node) {
        if (node.name.name === 'dangerouslySetInnerHTML') hit(node);
      },
    };
  },
};

const SPOKEN_ATTRIBUTES = ['alt', 'aria-label', 'placeholder', 'title'];

/** Every word on screen comes from the message catalogues, or it is never translated. */
const wordsFromCatalogue = {
  create(context) {
    const path = pathOf(context);
    if (!isSource(path) || !path.endsWith('.tsx') || kindOf(path) === 'examples') return {};
    const hit = (node) => context.report({ node, message: 'words come from the catalogue: t(…)' });
    const isWords = (text) => /\p{L}{2}/u.test(text);
    return {
      JSXText(node) {
        if (isWords(node.value)) hit(node);
      },
      JSXAttribute(node) {
        if (!SPOKEN_ATTRIBUTES.includes(node.name.name)) return;
        if (typeof node.value?.value === 'string' && isWords(node.value.value)) hit(node);
      },
    };
  },
};

export default {
  meta: { name: 'walls' },
  rules: {
    'may-import': mayImport,
    'no-ambient': noAmbient,
    'no-house-in-routes': noHouseInRoutes,
    'no-raw-html': noRawHtml,
    'no-raw-sql': noRawSql,
    'sql-in-stores': sqlInStores,
    'words-from-catalogue': wordsFromCatalogue,
  },
};
