/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { existsSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

/** From one page of the site to a page or file of it. */
export function relativeAddress(fromPath, toPath) {
  const address = posix.relative(fromPath, toPath);
  const isPage = toPath === '' || toPath.endsWith('/');
  return isPage ? `${address || '.'}/` : address;
}

/** Where the links of pages lead. */
export class Links {
  #root;
  #docsFolder;
  #pages;
  #repository;

  /**
   * @param options.root - the folder of the repository
   * @param options.docsFolder - below it, such as "docs"; its files are part of the site
   * @param options.pages - the pages by their file
   * @param options.repository - address of the repository for people, if it has one
   */
  constructor({ root, docsFolder, pages, repository }) {
    this.#root = root;
    this.#docsFolder = docsFolder;
    this.#pages = pages;
    this.#repository = repository;
  }

  /**
   * Follows a link of a page. The answer has one of
   *
   * - `href`: its address in the site or elsewhere; with `file` and `path` when that
   *   file must be copied into the site
   * - `problem`: why it leads nowhere
   * - nothing: it leads to a file that the site does not have
   */
  follow(page, link) {
    if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(link)) {
      return { href: link };
    }
    const [target, anchor] = link.split('#');
    const file = this.#fileOf(page, decodeURI(target));
    const linked = this.#pages.get(file);
    if (linked) {
      if (anchor && !linked.markdown.hasAnchor(anchor)) {
        return { problem: `${file} has no heading "#${anchor}"` };
      }
      const address =
        linked === page ? '' : relativeAddress(page.path, linked.path);
      return { href: anchor ? `${address}#${anchor}` : address || './' };
    }
    if (file.startsWith('..') || !existsSync(join(this.#root, file))) {
      return { problem: `there is no ${file}` };
    }
    return this.#followToFile(page, file);
  }

  #fileOf(page, target) {
    if (target === '') {
      return page.file;
    }
    const file = posix
      .join(posix.dirname(page.file), target)
      .replace(/\/$/, '');
    const readme = posix.join(file, 'README.md');
    return this.#pages.has(readme) ? readme : file;
  }

  #followToFile(page, file) {
    const isFile = statSync(join(this.#root, file)).isFile();
    const isImage = /\.(png|svg|jpe?g|gif|webp)$/i.test(file);
    if (isFile && (isImage || file.startsWith(`${this.#docsFolder}/`))) {
      const path = file.startsWith(`${this.#docsFolder}/`)
        ? file.slice(this.#docsFolder.length + 1)
        : file;
      return {
        href: relativeAddress(page.path, path),
        file,
        path,
        isDownload: !isImage,
      };
    }
    return this.#repository
      ? {
          href: `${this.#repository}/${isFile ? 'blob' : 'tree'}/HEAD/${file}`,
        }
      : {};
  }
}
