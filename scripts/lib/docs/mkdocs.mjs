/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parse } from 'yaml';

function readEntry(entry, folder) {
  if (typeof entry === 'string') {
    return { file: posix.join(folder, entry) };
  }
  const [[title, value]] = Object.entries(entry);
  return Array.isArray(value)
    ? { title, children: value.map(child => readEntry(child, folder)) }
    : { title, file: posix.join(folder, value) };
}

/**
 * Reads mkdocs.yml. In its navigation a section has `title` and `children`; a page
 * has `file`, from the root of the repository, and maybe a `title`.
 */
export function readMkdocs(root) {
  const config = parse(readFileSync(join(root, 'mkdocs.yml'), 'utf8'));
  const docsFolder = config.docs_dir ?? 'docs';
  const besideCode = config.extra?.nav_beside_code ?? [];
  return {
    name: config.site_name,
    description: config.site_description ?? '',
    docsFolder,
    navigation: [
      ...config.nav.map(entry => readEntry(entry, docsFolder)),
      ...besideCode.map(entry => readEntry(entry, '.')),
    ],
  };
}

/** The pages of a navigation, in its order. */
export function pagesOf(nodes) {
  return nodes.flatMap(node =>
    node.children ? pagesOf(node.children) : [node],
  );
}

/** Where the site has the page of a file, as in MkDocs: `docs/decisions/README.md` is `decisions/`. */
export function pathOf(file, docsFolder) {
  const isBesideCode = !file.startsWith(`${docsFolder}/`);
  const name = isBesideCode ? file : file.slice(docsFolder.length + 1);
  const folder = posix.dirname(name);
  const base = posix.basename(name, '.md');
  // The site has a first page already.
  const isOfRoot = isBesideCode && folder === '.';
  const isFolder = ['index', 'README'].includes(base) && !isOfRoot;
  const path = isFolder ? folder : posix.join(folder, base);
  return path === '.' ? '' : `${path}/`;
}
