/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { lastDayOf } from '@steward/backstage-plugin-cloud-costs-common';
import { BillingDialect } from './BillingDialect';
import { identifier, quoted } from './sql';
import { SqlEngine } from './SqlEngine';

/** Decimals of an amount while it is summed up: more than any billing data has in a cell. */
const DECIMAL = 'decimal(38, 12)';

/** The columns of {@link billingSql} that amounts are summed up by, besides tags and currency. @public */
export const billingDimensions = [
  'day',
  'account',
  'service',
  'region',
  'category',
  'record_type',
  'resource',
] as const;

/** The sums of the amounts of {@link billingSql}; one that is missing is taken as billed. @public */
export const BILLING_SUMS =
  'sum(billed) as billed, sum(coalesce(effective, billed)) as effective, sum(coalesce(list, billed)) as list';

/** Whether a line of {@link billingSql} can be read. @public */
export const IS_READABLE =
  'billed is not null and day is not null and currency is not null';

/** What {@link billingSql} selects. @public */
export interface BillingSelect {
  engine: SqlEngine;
  dialect: BillingDialect;
  /** The columns that the data has, with their types. */
  columns: ReadonlyMap<string, string>;
  /** The data with all its columns, as a relation. */
  from: string;
  /** A further condition, such as one on a partition. */
  where?: string;
  /** Further columns that are kept as they are. */
  keep?: readonly string[];
  payer: string;
  month: string;
  /** Keys of the tags that are kept. */
  tags: readonly string[];
  /** Resources that are kept; the others are left empty. */
  resources: Iterable<string>;
}

/** The name of the column that a tag is read into. @public */
export function tagColumn(index: number): string {
  return `tag_${index + 1}`;
}

/**
 * One row for each line of billing data that belongs to a payer and month. An
 * amount, a day or a currency that cannot be read is null.
 *
 * A charge may lie outside of the billing period that it is in, such as a
 * refund. It counts in that period, on its nearest day, so that a month sums up
 * to its invoice.
 *
 * @public
 */
export function billingSql(select: BillingSelect): string {
  const { engine, dialect, payer, month, tags, resources } = select;
  const { where, keep = [] } = select;
  const varchar = (expression: string) => `cast(${expression} as varchar)`;
  const text = (expression: string) => `coalesce(${varchar(expression)}, '')`;
  const amount = (expression: string) =>
    `try_cast(${expression} as ${DECIMAL})`;
  const day = varchar(
    `try_cast(substr(${varchar(dialect.chargeStart)}, 1, 10) as date)`,
  );
  const currency = varchar(dialect.currency);
  const kept = [...resources].map(quoted).join(', ');
  const selected = [
    `case when ${day} < ${quoted(`${month}-01`)} then ${quoted(`${month}-01`)}
      when substr(${day}, 1, 7) > ${quoted(month)} then ${quoted(
      lastDayOf(month),
    )}
      else ${day} end as day`,
    `${text(dialect.account)} as account`,
    `${text(dialect.service)} as service`,
    `${text(dialect.region)} as region`,
    `${dialect.category} as category`,
    `${text(dialect.recordType)} as record_type`,
    kept
      ? `case when ${varchar(dialect.resource)} in (${kept}) then ${varchar(
          dialect.resource,
        )} else '' end as resource`
      : `'' as resource`,
    ...tags.map(
      (key, index) => `${tagSql(select, key)} as ${tagColumn(index)}`,
    ),
    `case when ${engine.matches(
      currency,
      '[A-Z]{3}',
    )} then ${currency} end as currency`,
    `${amount(dialect.billed)} as billed`,
    `${amount(dialect.effective)} as effective`,
    `${amount(dialect.list)} as list`,
    `${varchar(dialect.billed)} as billed_text`,
    `${currency} as currency_text`,
    `${varchar(dialect.chargeStart)} as day_text`,
    ...keep,
  ];
  const conditions = [
    `${varchar(dialect.payer)} = ${quoted(payer)}`,
    `substr(${dialect.periodStart}, 1, 7) = ${quoted(month)}`,
    ...(where ? [where] : []),
  ];
  return `select ${selected.join(',\n    ')}
  from ${withMissing(select)} as billing
  where ${conditions.join(' and ')}`;
}

/** The data with an empty column for each optional one that is missing. @public */
export function withMissing({
  dialect,
  columns,
  from,
}: Pick<BillingSelect, 'dialect' | 'columns' | 'from'>): string {
  const empty = missingColumns(dialect.optional, columns).map(
    name => `, cast(null as varchar) as ${identifier(name)}`,
  );
  return `(select *${empty.join('')} from ${from})`;
}

/** Those of the names that are not among the columns. @public */
export function missingColumns(
  names: readonly string[],
  columns: ReadonlyMap<string, string>,
): string[] {
  const there = new Set([...columns.keys()].map(name => name.toLowerCase()));
  return names.filter(name => !there.has(name.toLowerCase()));
}

/**
 * Says which optional columns are missing.
 *
 * @param subject - such as `The FOCUS files have`
 * @public
 */
export function missingNotes(
  subject: string,
  { dialect, columns }: Pick<BillingSelect, 'dialect' | 'columns'>,
): string[] {
  const missing = missingColumns(dialect.optional, columns);
  return missing.length === 0
    ? []
    : [
        `${subject} no ${missing.join(
          ', ',
        )}: what depends on it is left empty, and amounts that are missing are taken as billed.`,
      ];
}

function tagSql(
  { engine, dialect, columns }: BillingSelect,
  key: string,
): string {
  const [, type = ''] =
    [...columns].find(
      ([name]) => name.toLowerCase() === dialect.tags.toLowerCase(),
    ) ?? [];
  const isMap = type.toLowerCase().startsWith('map');
  const values = dialect.tagPrefixes.map(prefix =>
    isMap
      ? engine.mapValue(dialect.tags, quoted(prefix + key))
      : engine.jsonValue(dialect.tags, prefix + key),
  );
  return `coalesce(${values.join(', ')}, '')`;
}
