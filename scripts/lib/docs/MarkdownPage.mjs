/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Marked } from 'marked';
import { escapeHtml } from './escapeHtml.mjs';

/** What is written in tokens, without any markup. */
function textOf(token) {
  switch (token.type) {
    case 'html':
      return '';
    case 'table':
      return [token.header, ...token.rows]
        .map(row => row.map(cell => cell.tokens.map(textOf).join('')).join(' '))
        .join('\n');
    case 'list':
      return token.items.map(textOf).join('\n');
    default:
      return token.tokens
        ? token.tokens.map(textOf).join('')
        : token.text ?? '';
  }
}

/** The anchor that Git hosts give to a heading. */
function anchorOf(text) {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** A Markdown file: its headings, where its links are, and its HTML. */
export class MarkdownPage {
  /** Path from the root of the repository. */
  file;
  /** In order, each with `id`, `text` and `depth`. */
  headings = [];
  /** In order, each with `href` and `line`. */
  links = [];
  #tokens;
  #anchors = new Map();

  constructor(file, text) {
    const source = text.replaceAll('\r\n', '\n');
    this.file = file;
    this.#tokens = new Marked().lexer(source);
    this.#readHeadings();
    this.#readLinks(source);
  }

  /** The first heading. */
  get title() {
    return this.headings[0]?.text ?? this.file;
  }

  /** Whether there is a heading with this anchor. */
  hasAnchor(id) {
    return this.headings.some(heading => heading.id === id);
  }

  /** The text below each heading; what is above the second belongs to the page as a whole. */
  get sections() {
    const sections = [{ title: this.title, texts: [] }];
    for (const token of this.#tokens) {
      const heading = this.#anchors.get(token);
      if (!heading) {
        sections.at(-1).texts.push(textOf(token));
      } else if (heading !== this.headings[0]) {
        sections.push({ id: heading.id, title: heading.text, texts: [] });
      }
    }
    return sections.map(({ texts, ...section }) => ({
      ...section,
      text: texts.join('\n').replace(/\s+/g, ' ').trim(),
    }));
  }

  /**
   * The page as HTML.
   *
   * @param resolve - says for the target of a link its address in the site,
   * whether it is a file to download, and nothing when it leads nowhere there
   */
  html(resolve) {
    const anchors = this.#anchors;
    const marked = new Marked({
      renderer: {
        heading(token) {
          const { id, depth, text } = anchors.get(token);
          const label = escapeHtml(`Link to “${text}”`);
          return `<h${depth} id="${id}">${this.parser.parseInline(
            token.tokens,
          )}<a class="headerlink" href="#${id}" aria-label="${label}">#</a></h${depth}>\n`;
        },
        table(token) {
          const row = cells =>
            `<tr>${cells.map(cell => this.tablecell(cell)).join('')}</tr>`;
          return `<div class="md-typeset__table"><table><thead>${row(
            token.header,
          )}</thead><tbody>${token.rows
            .map(row)
            .join('')}</tbody></table></div>\n`;
        },
        link(token) {
          const text = this.parser.parseInline(token.tokens);
          const target = resolve(token.href);
          return target
            ? `<a href="${escapeHtml(target.href)}"${
                target.isDownload ? ' download' : ''
              }>${text}</a>`
            : text;
        },
        image(token) {
          const target = resolve(token.href);
          return target
            ? `<img src="${escapeHtml(target.href)}" alt="${escapeHtml(
                token.text,
              )}" loading="lazy">`
            : escapeHtml(token.text);
        },
      },
    });
    return marked.parser(this.#tokens);
  }

  #readHeadings() {
    const times = new Map();
    new Marked().walkTokens(this.#tokens, token => {
      if (token.type !== 'heading') {
        return;
      }
      const text = textOf(token);
      const anchor = anchorOf(text);
      const earlier = times.get(anchor) ?? 0;
      times.set(anchor, earlier + 1);
      const id = earlier === 0 ? anchor : `${anchor}-${earlier}`;
      const heading = { id, text, depth: token.depth };
      this.headings.push(heading);
      this.#anchors.set(token, heading);
    });
  }

  /** Tokens do not know their place: each is looked for after the one before it. */
  #readLinks(source) {
    let blockStart = 0;
    for (const block of this.#tokens) {
      let position = blockStart;
      new Marked().walkTokens([block], token => {
        if (token.type !== 'link' && token.type !== 'image') {
          return;
        }
        // In a list, a link that goes on in the next line lost its indentation.
        const found = [token.raw, token.href]
          .map(text => source.indexOf(text, position))
          .find(index => index >= 0);
        position = found ?? position;
        this.links.push({
          href: token.href,
          line: source.slice(0, position).split('\n').length,
        });
        position += 1;
      });
      blockStart += block.raw.length;
    }
  }
}
