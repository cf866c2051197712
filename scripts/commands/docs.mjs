/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { join, resolve } from 'node:path';
import { DocumentationSite } from '../lib/docs/DocumentationSite.mjs';
import { publish, writeSite } from '../lib/docs/publishDocs.mjs';
import { root } from '../lib/paths.mjs';
import { say } from '../lib/progress.mjs';
import { StewardError } from '../lib/StewardError.mjs';

/**
 * Renders the documentation as a site into `site`, or into the named folder, and
 * for the portal on this machine. `--check` renders nothing. Both fail when a link
 * leads nowhere.
 */
export async function run([folder = join(root, 'site')]) {
  const isCheck = folder === '--check';
  if (folder.startsWith('-') && !isCheck) {
    throw new StewardError(
      `Unknown option "${folder}": use --check, a folder for the site, or nothing.`,
    );
  }
  const site = new DocumentationSite(root);
  if (site.problems.length > 0) {
    throw new StewardError(
      `Correct these links and pages of the documentation:\n\n${site.problems.join(
        '\n',
      )}`,
    );
  }
  if (isCheck) {
    return;
  }
  const files = site.render();
  writeSite(files, resolve(folder));
  publish(files);
  say(`${site.pages.length} pages in ${resolve(folder)}`);
}
