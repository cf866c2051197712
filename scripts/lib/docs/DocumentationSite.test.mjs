/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, test } from 'node:test';
import { DocumentationSite } from './DocumentationSite.mjs';

const folders = [];

afterEach(() => {
  folders.splice(0).forEach(folder => rmSync(folder, { recursive: true }));
});

/** A repository of two pages of documentation and one of a plugin, with more files on top. */
function siteOf(files = {}) {
  const root = mkdtempSync(join(tmpdir(), 'steward-docs-'));
  folders.push(root);
  const all = {
    'mkdocs.yml': `
site_name: Acme
site_description: What Acme is
nav:
  - Home: index.md
  - Use it:
      - guide.md
extra:
  nav_beside_code:
    - Packages:
        - pump: plugins/pump/README.md
`,
    'docs/index.md': '# Acme\n',
    'docs/guide.md': '# The guide\n',
    'plugins/pump/README.md': '# @acme/pump\n',
    ...files,
  };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return new DocumentationSite(root);
}

test('a link that leads nowhere is named with its file and line', () => {
  const site = siteOf({
    'docs/guide.md': `# The guide

## Set up

- [Here](#set-up), [there](./index.md)
- A link over
  [two
  lines](./gone.md).

| what                     |
| ------------------------ |
| [heading](index.md#none) |

\`[no link](./example.md)\`

![A picture](images/none.png) and [above](../../etc)
`,
  });
  assert.deepEqual(site.problems, [
    'docs/guide.md:8: ./gone.md: there is no docs/gone.md.',
    'docs/guide.md:12: index.md#none: docs/index.md has no heading "#none".',
    'docs/guide.md:16: images/none.png: there is no docs/images/none.png.',
    'docs/guide.md:16: ../../etc: there is no ../etc.',
  ]);
});

test('a page that the navigation lacks is named, and so is one that it has too many', () => {
  const site = siteOf({
    'mkdocs.yml': 'site_name: Acme\nnav: [index.md, gone.md]\n',
  });
  assert.deepEqual(site.problems, [
    'mkdocs.yml: there is no docs/gone.md.',
    'mkdocs.yml: docs/guide.md is missing from the nav.',
    'mkdocs.yml: plugins/pump/README.md is missing from the nav.',
  ]);
});

test('links between files become links between pages', () => {
  const files = {
    'docs/index.md':
      '# Acme\n\n[guide](./guide.md#set-up) [pump](../plugins/pump) [code](../plugins/pump/pump.ts) [kit](kit.yaml) ![p](images/p.png)\n',
    'docs/guide.md':
      '# The guide\n\n## Set up\n\n[pump](../plugins/pump/README.md)\n',
    'docs/kit.yaml': 'a: 1\n',
    'docs/images/p.png': 'png',
    'plugins/pump/README.md': '# @acme/pump\n\n[home](../../docs/index.md)\n',
    'plugins/pump/pump.ts': '',
  };
  const site = siteOf(files);
  const rendered = site.render();

  assert.deepEqual(site.problems, []);
  const home = rendered.get('index.html');
  assert.match(home, /<a href="guide\/#set-up">guide<\/a>/);
  assert.match(home, /<a href="plugins\/pump\/">pump<\/a>/);
  assert.match(home, /<\/a> code <a/);
  assert.match(home, /<a href="kit.yaml" download>kit<\/a>/);
  assert.match(home, /<img src="images\/p.png" alt="p"/);
  assert.match(
    rendered.get('guide/index.html'),
    /<a href="..\/plugins\/pump\/">pump<\/a>/,
  );
  assert.match(
    rendered.get('plugins/pump/index.html'),
    /<a href="..\/..\/">home<\/a>/,
  );
  assert.equal(String(rendered.get('images/p.png')), 'png');
  assert.equal(String(rendered.get('kit.yaml')), 'a: 1\n');

  const known = siteOf({
    ...files,
    'package.json':
      '{ "repository": { "url": "git+https://git.example/acme.git" } }',
  });
  assert.match(
    known.render().get('index.html'),
    /<a href="https:\/\/git.example\/acme\/blob\/HEAD\/plugins\/pump\/pump.ts">code<\/a>/,
  );
});

test('headings have the anchors of Git hosts, tables and code are kept, markup is not markup', () => {
  const site = siteOf({
    'docs/guide.md': `# The guide

## \`npm start\`, & more

## Limits

## Limits

| key       | what      |
| --------- | --------- |
| \`a.<b>\` | **often** |

\`\`\`yaml
a: <b>
\`\`\`
`,
  });
  const page = site.render().get('guide/index.html');

  for (const id of ['npm-start--more', 'limits', 'limits-1']) {
    assert.ok(page.includes(`<h2 id="${id}">`), id);
  }
  assert.match(page, /<td><code>a\.&lt;b&gt;<\/code><\/td>/);
  assert.match(page, /<pre><code class="language-yaml">a: &lt;b&gt;\n/);
});

test('TechDocs finds what it reads of a site', () => {
  const site = siteOf({
    'docs/guide.md': '# The guide\n\nFirst.\n\n## Set up\n\n- Then `this`\n',
  });
  const rendered = site.render();
  const page = rendered.get('guide/index.html');
  const metadata = JSON.parse(rendered.get('techdocs_metadata.json'));
  const index = JSON.parse(rendered.get('search/search_index.json'));

  assert.equal(metadata.site_name, 'Acme');
  assert.equal(metadata.site_description, 'What Acme is');
  assert.match(metadata.etag, /^[0-9a-f]{64}$/);
  assert.ok(metadata.build_timestamp <= Date.now());
  assert.deepEqual(metadata.files.sort(), [...rendered.keys()].sort());
  assert.deepEqual(index.docs.slice(1, 3), [
    { location: 'guide/', title: 'The guide', text: 'First.' },
    {
      location: 'guide/#set-up',
      title: 'The guide › Set up',
      text: 'Then this',
    },
  ]);
  // The reader takes style sheets with the name that Material's has, and no others.
  assert.match(
    page,
    /href="..\/assets\/stylesheets\/main\.[0-9a-f]{8}\.min\.css"/,
  );
  for (const part of [
    '<title>The guide · Acme</title>',
    'data-md-toggle="drawer"',
    '<label class="md-header__button" for="__drawer"',
    'class="md-content"',
    '<article class="md-content__inner md-typeset"',
    'aria-current="page">The guide</a>',
  ]) {
    assert.ok(page.includes(part), part);
  }
});
