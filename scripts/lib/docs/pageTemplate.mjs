/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { escapeHtml } from './escapeHtml.mjs';
import { relativeAddress } from './Links.mjs';

function isWithin(node, page) {
  return node.children
    ? node.children.some(child => isWithin(child, page))
    : node.page === page;
}

function renderContents(page) {
  const headings = page.markdown.headings.filter(({ depth }) => depth === 2);
  return headings.length === 0
    ? ''
    : `<ul class="md-nav__list md-nav__contents">${headings
        .map(
          ({ id, text }) =>
            `<li class="md-nav__item"><a class="md-nav__link" href="#${id}">${escapeHtml(
              text,
            )}</a></li>`,
        )
        .join('')}</ul>`;
}

function renderNode(node, page) {
  const isActive = isWithin(node, page);
  const active = isActive ? ' md-nav__item--active' : '';
  if (node.children) {
    return `<li class="md-nav__item md-nav__item--nested${active}"><details${
      isActive ? ' open' : ''
    }><summary class="md-nav__section">${escapeHtml(
      node.title,
    )}</summary>${renderNodes(node.children, page)}</details></li>`;
  }
  const current = isActive ? ' aria-current="page"' : '';
  return `<li class="md-nav__item${active}"><a class="md-nav__link" href="${relativeAddress(
    page.path,
    node.page.path,
  )}"${current}>${escapeHtml(node.page.title)}</a>${
    isActive ? renderContents(page) : ''
  }</li>`;
}

function renderNodes(nodes, page) {
  return `<ul class="md-nav__list">${nodes
    .map(node => renderNode(node, page))
    .join('')}</ul>`;
}

function renderNeighbour(page, neighbour, rel, words) {
  return neighbour
    ? `<a rel="${rel}" href="${relativeAddress(
        page.path,
        neighbour.path,
      )}"><span>${words}</span>${escapeHtml(neighbour.title)}</a>`
    : '<span></span>';
}

/**
 * A page of the site. Names of classes are those of Material for MkDocs, which the
 * reader of TechDocs works with: it removes the header, opens the navigation through
 * the checkbox, and takes no style sheet whose name differs from Material's.
 */
export function renderPage({
  site,
  page,
  previous,
  next,
  content,
  stylesheet,
}) {
  const home = relativeAddress(page.path, '');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${escapeHtml(site.description)}">
<title>${escapeHtml(
    page.path === '' ? site.name : `${page.title} · ${site.name}`,
  )}</title>
<link rel="stylesheet" href="${relativeAddress(page.path, stylesheet)}">
</head>
<body>
<input class="md-toggle" type="checkbox" id="__drawer" data-md-toggle="drawer" autocomplete="off" aria-label="Show the pages">
<label class="md-overlay" for="__drawer"></label>
<header class="md-header">
<a class="md-skip" href="#content">Skip to the page</a>
<label class="md-header__button" for="__drawer" title="Pages">☰</label>
<a class="md-header__title" href="${home}">${escapeHtml(site.name)}</a>
</header>
<div class="md-container">
<div class="md-main"><div class="md-main__inner">
<div class="md-sidebar md-sidebar--primary" data-md-component="sidebar" data-md-type="navigation">
<div class="md-sidebar__scrollwrap"><div class="md-sidebar__inner">
<nav class="md-nav md-nav--primary" aria-label="Pages">${renderNodes(
    site.navigation,
    page,
  )}</nav>
</div></div>
</div>
<div class="md-content" data-md-component="content">
<article class="md-content__inner md-typeset" id="content">
${content}
<nav class="md-neighbours" aria-label="Neighbouring pages">${renderNeighbour(
    page,
    previous,
    'prev',
    'Previous',
  )}${renderNeighbour(page, next, 'next', 'Next')}</nav>
</article>
</div>
</div></div>
</div>
</body>
</html>
`;
}
