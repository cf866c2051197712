/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  absoluteAmount,
  splitAmount,
} from '@steward/backstage-plugin-cloud-costs-common';
import { CostGroup } from './CostQueries';
import { joinShares, TagShare } from './joinShares';

/** A part of a cost, with its tags. */
export interface TaggedCost {
  tags: Readonly<Record<string, string>>;
  billed: string;
  effective: string;
}

/** What an account costs on a day, by the value of one tag. */
type CostsOfTag = { value: string; billed: string; effective: string }[];

/**
 * How the costs of accounts are shared among the values of tags, day by day.
 *
 * Cost Explorer groups by two things at most, so that it says what each
 * service of an account costs and what each tag value of an account costs, but
 * not both together. The cost of a service is shared out among the tag values
 * as that of its whole account is: sums by account and service, and by account
 * and tag value, are those of Cost Explorer; what a service costs for one tag
 * value within an account is in proportion. Where an account has one value
 * alone, nothing is.
 */
export class TagShares {
  /** By account, day and currency, then by tag. */
  readonly #costs = new Map<string, Map<string, CostsOfTag>>();
  readonly #shares = new Map<string, TagShare[]>();

  /** Adds a group by account and tag. */
  add(tag: string, group: CostGroup): void {
    const { billed, effective, keys } = group;
    const place = placeOf(group);
    const tags = this.#costs.get(place) ?? new Map<string, CostsOfTag>();
    tags.set(tag, [
      ...(tags.get(tag) ?? []),
      { value: keys[1], billed, effective },
    ]);
    this.#costs.set(place, tags);
  }

  /** Shares out a group by account and service; the parts sum up to it exactly. */
  split(group: CostGroup): TaggedCost[] {
    const { billed, effective } = group;
    const shares = this.#sharesOf(placeOf(group));
    if (shares.length < 2) {
      return [{ tags: shares[0]?.tags ?? {}, billed, effective }];
    }
    const weights = shares.map(({ weight }, index) => ({
      key: `${index}`,
      weight,
    }));
    const amounts = [billed, effective].map(amount =>
      splitAmount(amount, weights).map(part => part.amount),
    );
    return shares.map(({ tags }, index) => ({
      tags,
      billed: amounts[0][index],
      effective: amounts[1][index],
    }));
  }

  #sharesOf(place: string): TagShare[] {
    let shares = this.#shares.get(place);
    if (!shares) {
      const [first = [], ...others] = [...(this.#costs.get(place) ?? [])].map(
        ([tag, costs]) => sharesOfTag(tag, costs),
      );
      shares = others.reduce(joinShares, first);
      this.#shares.set(place, shares);
    }
    return shares;
  }
}

function placeOf({ keys: [account], day, currency }: CostGroup): string {
  return `${account}/${day}/${currency}`;
}

/** By what is billed; by what is amortized where nothing is billed, as under a reservation. */
function sharesOfTag(tag: string, costs: CostsOfTag): TagShare[] {
  const metric = costs.some(({ billed }) => billed !== '0')
    ? 'billed'
    : 'effective';
  return costs
    .map(cost => ({
      tags: cost.value === '' ? {} : { [tag]: cost.value },
      weight: absoluteAmount(cost[metric]),
    }))
    .filter(({ weight }) => weight !== '0');
}
