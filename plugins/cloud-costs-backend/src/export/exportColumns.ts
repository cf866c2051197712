/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  addDays,
  addMonths,
  CostAmounts,
  monthOf,
} from '@steward/backstage-plugin-cloud-costs-common';
import { CostLineDay } from '../rows/CostFilter';

/** The columns of an export, and what is in them. */
export type ExportColumns = [
  name: string,
  valueOf: (row: CostLineDay) => string,
][];

const amount = (metric: keyof CostAmounts) => (row: CostLineDay) =>
  row.amounts[metric];

/** One line a row, with what the portal knows of it. */
export function csvColumns(tags: readonly string[]): ExportColumns {
  return [
    ['day', row => row.day],
    ['payer', row => row.payer],
    ['account', row => row.account],
    ['service', row => row.service],
    ['region', row => row.region],
    ['category', row => row.category],
    ['recordType', row => row.recordType],
    ...tags.map((key, index): ExportColumns[number] => [
      `tag:${key}`,
      row => row.tags[index],
    ]),
    ['team', row => row.team],
    ['entity', row => row.entity],
    ['share', row => row.share],
    ['currency', row => row.currency],
    ['billed', amount('billed')],
    ['effective', amount('effective')],
    ['list', amount('list')],
  ];
}

/**
 * The columns of FOCUS 1.2 that a daily row has. Team and entity are in columns
 * of our own, which begin with `x_` as the specification says.
 *
 * Source: FOCUS_Spec 1.2, `specification/columns`.
 */
export function focusColumns(tags: readonly string[]): ExportColumns {
  return [
    ['BillingAccountId', row => row.payer],
    ['SubAccountId', row => row.account],
    ['BillingPeriodStart', row => `${monthOf(row.day)}-01T00:00:00Z`],
    [
      'BillingPeriodEnd',
      row => `${addMonths(monthOf(row.day), 1)}-01T00:00:00Z`,
    ],
    ['ChargePeriodStart', row => `${row.day}T00:00:00Z`],
    ['ChargePeriodEnd', row => `${addDays(row.day, 1)}T00:00:00Z`],
    ['ChargeCategory', row => row.category],
    ['ServiceName', row => row.service],
    ['RegionId', row => row.region],
    ['ResourceId', row => row.resource],
    ['BillingCurrency', row => row.currency],
    ['BilledCost', amount('billed')],
    ['EffectiveCost', amount('effective')],
    ['ListCost', amount('list')],
    [
      'Tags',
      row =>
        JSON.stringify(
          Object.fromEntries(
            tags.flatMap((key, index) =>
              row.tags[index] ? [[key, row.tags[index]]] : [],
            ),
          ),
        ),
    ],
    ['x_RecordType', row => row.recordType],
    ['x_Team', row => row.team],
    ['x_Entity', row => row.entity],
  ];
}
