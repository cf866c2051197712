/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  CostRow,
  readAmount,
  SourceTotal,
} from '@steward/backstage-plugin-cloud-costs-common';
import { tagColumn } from '@steward/backstage-plugin-cloud-costs-node';

/** A row of a result, by the names of its columns; what is null is left out. */
export type Cells = Readonly<Record<string, string | undefined>>;

/** What `kind` says a row is the sum of. */
const OF_DIMENSIONS = '0';
const OF_A_CURRENCY = '2';
const OF_EVERYTHING = '3';

/** How many groups of unreadable lines are named. */
const MAX_NAMED = 20;

/** Takes the rows of a result of {@link monthQuery} as they come. */
export class MonthResult {
  readonly totals: SourceTotal[] = [];
  readonly #payer: string;
  readonly #tags: readonly string[];
  readonly #unreadable: string[] = [];
  #moreUnreadable = 0;
  #rows = 0;
  #said: number | undefined;

  constructor(options: {
    payer: string;
    /** Keys of the tags, in the order of the query. */
    tags: readonly string[];
  }) {
    this.#payer = options.payer;
    this.#tags = options.tags;
  }

  /** @returns what is a row of costs. */
  take(cells: Cells): CostRow | undefined {
    this.#rows += 1;
    this.#said = Number(cells.row_count);
    const isReadable = cells.is_readable === 'true';
    switch (cells.kind) {
      case OF_DIMENSIONS:
        if (isReadable) {
          return this.#rowOf(cells);
        }
        this.#noteUnreadable(cells);
        return undefined;
      case OF_A_CURRENCY:
        if (isReadable) {
          this.totals.push({
            currency: cells.currency ?? '',
            billed: readAmount(cells.billed ?? '0'),
          });
        }
        return undefined;
      case OF_EVERYTHING:
        return undefined;
      default:
        throw new Error(
          `Athena's result has a row of kind "${cells.kind}", which the query does not ask for. The month is read again later.`,
        );
    }
  }

  /** @throws Error when the result did not come whole. */
  finish(): void {
    if (this.#said !== this.#rows) {
      throw new Error(
        `Athena's result has ${
          this.#said ?? 'an unknown number of'
        } rows, but ${this.#rows} came. The month is read again later.`,
      );
    }
  }

  /** Lines that could not be read. */
  get skipped(): string[] {
    return this.#moreUnreadable === 0
      ? this.#unreadable
      : [
          ...this.#unreadable,
          `${
            this.#moreUnreadable
          } more groups of lines like these are left out.`,
        ];
  }

  #noteUnreadable(cells: Cells): void {
    if (this.#unreadable.length < MAX_NAMED) {
      this.#unreadable.push(unreadableNote(cells));
    } else {
      this.#moreUnreadable += 1;
    }
  }

  #rowOf(cells: Cells): CostRow {
    const text = (name: string) => cells[name] ?? '';
    return {
      day: text('day'),
      payer: this.#payer,
      account: text('account'),
      service: text('service'),
      region: text('region'),
      category: text('category') as CostRow['category'],
      recordType: text('record_type'),
      resource: text('resource'),
      currency: text('currency'),
      billed: text('billed'),
      effective: text('effective'),
      list: text('list'),
      tags: Object.fromEntries(
        this.#tags.flatMap((key, index) => {
          const value = text(tagColumn(index));
          return value ? [[key, value]] : [];
        }),
      ),
    };
  }
}

function unreadableNote(cells: Cells): string {
  const lines = `${cells.line_count} lines of ${
    cells.service || 'no service'
  } in ${cells.account || 'no account'}`;
  if (cells.currency === undefined) {
    return `${lines} have no currency, so they are left out.`;
  }
  return cells.day === undefined
    ? `${lines} have no day, so they are left out.`
    : `${lines} have no amount that is a number, so they are left out.`;
}
