/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Links } from './Links.mjs';
import { MarkdownPage } from './MarkdownPage.mjs';
import { pagesOf, pathOf, readMkdocs } from './mkdocs.mjs';
import { renderPage } from './pageTemplate.mjs';

const stylesheetFile = fileURLToPath(new URL('./site.css', import.meta.url));

function hashOf(...parts) {
  const hash = createHash('sha256');
  parts.forEach(part => hash.update(part));
  return hash.digest('hex');
}

/** The repository's address for people: `git+https://….git` is for Git. */
function repositoryOf(root) {
  const manifest = join(root, 'package.json');
  const { repository } = existsSync(manifest)
    ? JSON.parse(readFileSync(manifest, 'utf8'))
    : {};
  return (repository?.url ?? repository)
    ?.replace(/^git\+/, '')
    .replace(/\.git$/, '');
}

/** Markdown that people look for in the site: all of docs_dir, and the README of each package. */
function expectedFiles(root, docsFolder) {
  const docs = readdirSync(join(root, docsFolder), { recursive: true })
    .filter(name => name.endsWith('.md'))
    .map(name => `${docsFolder}/${name.replaceAll('\\', '/')}`);
  const readmes = ['packages', 'plugins']
    .filter(parent => existsSync(join(root, parent)))
    .flatMap(parent =>
      readdirSync(join(root, parent)).map(
        name => `${parent}/${name}/README.md`,
      ),
    )
    .filter(file => existsSync(join(root, file)));
  return [...docs, ...readmes].sort();
}

/** The documentation of a repository, by its mkdocs.yml. */
export class DocumentationSite {
  name;
  description;
  /** Sections with `title` and `children`, pages with `page`. */
  navigation;
  /** In the order of reading, each with `file`, `path`, `title` and `markdown`. */
  pages;
  /** What is wrong, a line for each: links that lead nowhere, pages that are missing. */
  problems = [];
  #root;
  #links;

  constructor(root) {
    const { name, description, docsFolder, navigation } = readMkdocs(root);
    this.#root = root;
    this.name = name;
    this.description = description;
    this.navigation = this.#readPages(navigation, docsFolder);
    this.pages = pagesOf(this.navigation).map(({ page }) => page);
    this.#links = new Links({
      root,
      docsFolder,
      pages: new Map(this.pages.map(page => [page.file, page])),
      repository: repositoryOf(root),
    });
    this.#findProblems(docsFolder);
  }

  /** What the site is made of: paths and contents of its files. */
  render() {
    const files = new Map();
    const style = readFileSync(stylesheetFile);
    const stylesheet = `assets/stylesheets/main.${hashOf(style).slice(
      0,
      8,
    )}.min.css`;
    files.set(stylesheet, style);
    this.pages.forEach((page, index) => {
      const content = page.markdown.html(link => {
        const target = this.#links.follow(page, link);
        if (target.file) {
          files.set(target.path, readFileSync(join(this.#root, target.file)));
        }
        return target.href ? target : undefined;
      });
      files.set(
        `${page.path}index.html`,
        renderPage({
          site: this,
          page,
          previous: this.pages[index - 1],
          next: this.pages[index + 1],
          content,
          stylesheet,
        }),
      );
    });
    files.set('search/search_index.json', JSON.stringify(this.#searchIndex()));
    files.set('techdocs_metadata.json', JSON.stringify(this.#metadata(files)));
    return files;
  }

  #readPages(nodes, docsFolder) {
    return nodes.flatMap(node => {
      if (node.children) {
        return [
          {
            title: node.title,
            children: this.#readPages(node.children, docsFolder),
          },
        ];
      }
      const { file, title } = node;
      if (!existsSync(join(this.#root, file))) {
        this.problems.push(`mkdocs.yml: there is no ${file}.`);
        return [];
      }
      const markdown = new MarkdownPage(
        file,
        readFileSync(join(this.#root, file), 'utf8'),
      );
      const page = {
        file,
        path: pathOf(file, docsFolder),
        title: title ?? markdown.title,
        markdown,
      };
      return [{ page }];
    });
  }

  #findProblems(docsFolder) {
    for (const page of this.pages) {
      for (const { href, line } of page.markdown.links) {
        const { problem } = this.#links.follow(page, href);
        if (problem) {
          this.problems.push(`${page.file}:${line}: ${href}: ${problem}.`);
        }
      }
    }
    const listed = new Set(this.pages.map(({ file }) => file));
    for (const file of expectedFiles(this.#root, docsFolder)) {
      if (!listed.has(file)) {
        this.problems.push(`mkdocs.yml: ${file} is missing from the nav.`);
      }
    }
  }

  /** As MkDocs writes it: an entry for each page and each section of one. */
  #searchIndex() {
    return {
      config: { lang: ['en'], separator: '[\\s\\-]+' },
      docs: this.pages.flatMap(({ path, title, markdown }) =>
        markdown.sections.map(section => ({
          location: section.id ? `${path}#${section.id}` : path,
          title: section.id ? `${title} › ${section.title}` : title,
          text: section.text,
        })),
      ),
    };
  }

  /** What the backend of TechDocs tells of the site. */
  #metadata(files) {
    return {
      site_name: this.name,
      site_description: this.description,
      etag: hashOf(...[...files].flat()),
      build_timestamp: Date.now(),
      files: [...files.keys(), 'techdocs_metadata.json'],
    };
  }
}
