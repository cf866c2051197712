/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprintOf, readStamp, writeStamp } from '../fingerprint.mjs';
import { cacheFolder, root } from '../paths.mjs';
import { step } from '../progress.mjs';
import { DocumentationSite } from './DocumentationSite.mjs';
import { pagesOf, readMkdocs } from './mkdocs.mjs';

/** Where TechDocs in app-config.sandbox.yaml reads the documentation of the entity `steward`. */
const publishedFolder = join(cacheFolder, 'docs/default/system/steward');

/** Everything that a rendered site is made of. */
function docsFingerprint() {
  const { docsFolder, navigation } = readMkdocs(root);
  return fingerprintOf(
    [
      'mkdocs.yml',
      'package.json',
      'scripts/lib/docs',
      docsFolder,
      ...pagesOf(navigation).map(({ file }) => file),
    ].map(path => join(root, path)),
  );
}

/** Puts a rendered site into a folder, in place of what was there. */
export function writeSite(files, folder) {
  const fresh = `${folder}.${process.pid}`;
  for (const [path, content] of files) {
    mkdirSync(dirname(join(fresh, path)), { recursive: true });
    writeFileSync(join(fresh, path), content);
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}

/** Gives the portal a rendered site to show. */
export function publish(files) {
  const fingerprint = docsFingerprint();
  writeSite(files, publishedFolder);
  writeStamp('docs', fingerprint);
}

/** Renders the documentation for the portal when a source of it changed since the last time. */
export async function publishDocsIfStale() {
  if (existsSync(publishedFolder) && readStamp('docs') === docsFingerprint()) {
    return;
  }
  await step('Rendering the documentation', async () => {
    const site = new DocumentationSite(root);
    publish(site.render());
    return site.problems.length === 0
      ? undefined
      : `with ${site.problems.length} problems; "npm run docs" names them`;
  });
}
