/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { type Locator, type Page, expect } from '@playwright/test';

/** Explorer of the estate, and the pages of its entities. */
export class EstatePage {
  readonly page: Page;
  readonly tree: Locator;
  /** What hangs on the node that is selected in the tree. */
  readonly node: Locator;

  constructor(page: Page) {
    this.page = page;
    this.tree = page.getByRole('tree', { name: 'Organization' });
    this.node = page.getByRole('region', { name: 'Selected node' });
  }

  /** Opens the explorer, at an account and one of its tabs if wanted. */
  async open(place: { node?: string; tab?: string; state?: string } = {}) {
    await this.page.goto(`/estate/explorer?${new URLSearchParams(place)}`);
    await expect(this.tree).toBeVisible();
  }

  /** A line of the tree, by the name of its unit or account. */
  treeItem(name: string): Locator {
    return this.tree.getByRole('treeitem', { name: new RegExp(`^${name}\\b`) });
  }

  /** Presses the down arrow until the tree's cursor is on this line. */
  async arrowDownTo(name: string) {
    const wanted = this.treeItem(name);
    await expect(wanted).toBeVisible();
    const id = await wanted.getAttribute('id');
    const lines = await this.tree.getByRole('treeitem').count();
    for (let presses = 0; presses < lines; presses += 1) {
      if ((await this.tree.getAttribute('aria-activedescendant')) === id) {
        return;
      }
      await this.tree.press('ArrowDown');
    }
    throw new Error(`The down arrow does not lead to ${name}`);
  }

  /** The heading with the name of the selected node. */
  nodeHeading(name: string): Locator {
    return this.node.getByRole('heading', { name, exact: true });
  }

  /** A table of the explorer: `accounts`, `clusters`, `enclaves`. */
  table(label: string): Locator {
    return this.page.getByRole('table', { name: label, exact: true });
  }

  /** Rows of a table without its head. */
  rows(label: string): Locator {
    return this.table(label)
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader') });
  }

  /** The card of an entity page with this title. */
  card(title: string): Locator {
    return this.page
      .getByRole('article')
      .filter({ has: this.page.getByRole('heading', { name: title }) });
  }

  /** A fact of a card whose text matches. */
  fact(card: Locator, text: string | RegExp): Locator {
    return card.getByRole('definition').filter({ hasText: text });
  }

  /** The name of the entity on top of its page. */
  entityHeading(name: string): Locator {
    return this.page
      .getByRole('main')
      .getByRole('heading', { name, exact: true, level: 2 });
  }
}

/** An account number as the portal shows it, in groups of four. */
export function shownNumber(accountId: string): string {
  return accountId.replace(/(\d{4})(?=\d)/g, '$1 ');
}
