/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { BillingDialect } from './BillingDialect';
import { column, quoted } from './sql';

/** Decimals of an amount while it is summed up: more than any file has in a cell. */
const DECIMAL = 'decimal(38, 12)';

/** What {@link billingSql} selects. */
export interface BillingSelect {
  dialect: BillingDialect;
  /** The columns that the files have, with their types. */
  columns: ReadonlyMap<string, string>;
  /** The files with all their columns, as a relation. */
  from: string;
  /** Whether the relation has the number of each row. */
  isNumbered?: boolean;
  payer: string;
  month: string;
  /** Keys of the tags that are kept. */
  tags: readonly string[];
  /** Resources that are kept; the others are left empty. */
  resources: ReadonlySet<string>;
}

/** The name of the column that a tag is read into. */
export function tagColumn(index: number): string {
  return `tag_${index + 1}`;
}

/**
 * One row for each line of the files that belongs to a payer and month. An
 * amount, a day or a currency that cannot be read is null.
 *
 * A charge may lie outside of the billing period that it is in, such as a
 * refund. It counts in that period, on its nearest day, so that a month sums up
 * to its invoice.
 */
export function billingSql(select: BillingSelect): string {
  const { dialect, columns, payer, month, tags, resources } = select;
  const text = (expression: string) => `coalesce((${expression})::varchar, '')`;
  const amount = (expression: string) =>
    `try_cast((${expression}) as ${DECIMAL})`;
  const day = `try_cast(substr((${dialect.chargeStart})::varchar, 1, 10) as date)::varchar`;
  const kept = [...resources].map(quoted).join(', ');
  return `select
    case when ${day} < ${quoted(`${month}-01`)} then ${quoted(`${month}-01`)}
      when substr(${day}, 1, 7) > ${quoted(month)} then last_day(date ${quoted(
    `${month}-01`,
  )})::varchar
      else ${day} end as day,
    ${text(dialect.account)} as account,
    ${text(dialect.service)} as service,
    ${text(dialect.region)} as region,
    ${dialect.category} as category,
    ${text(dialect.recordType)} as record_type,
    ${
      kept
        ? `case when (${dialect.resource})::varchar in (${kept}) then (${dialect.resource})::varchar else '' end`
        : `''`
    } as resource,
    ${tags
      .map(
        (key, index) =>
          `${tagSql(dialect, columns, key)} as ${tagColumn(index)},`,
      )
      .join('\n    ')}
    case when regexp_full_match((${dialect.currency})::varchar, '[A-Z]{3}')
      then (${dialect.currency})::varchar end as currency,
    ${amount(dialect.billed)} as billed,
    ${amount(dialect.effective)} as effective,
    ${amount(dialect.list)} as list,
    (${dialect.billed})::varchar as billed_text,
    (${dialect.currency})::varchar as currency_text,
    (${dialect.chargeStart})::varchar as day_text,
    file${select.isNumbered ? ', row' : ''}
  from ${withMissing(select)} as billing
  where (${dialect.payer})::varchar = ${quoted(payer)}
    and substr(${dialect.periodStart}, 1, 7) = ${quoted(month)}`;
}

/** The optional columns of a dialect that files do not have. */
export function missingColumns(
  dialect: BillingDialect,
  columns: ReadonlyMap<string, string>,
): string[] {
  const there = new Set([...columns.keys()].map(name => name.toLowerCase()));
  return dialect.optional.filter(name => !there.has(name.toLowerCase()));
}

/** The files with an empty column for each that is missing. */
export function withMissing({
  dialect,
  columns,
  from,
}: Pick<BillingSelect, 'dialect' | 'columns' | 'from'>): string {
  const empty = missingColumns(dialect, columns).map(
    name => `, null::varchar as ${column(name)}`,
  );
  return `(select *${empty.join('')} from ${from})`;
}

function tagSql(
  dialect: BillingDialect,
  columns: ReadonlyMap<string, string>,
  key: string,
): string {
  const isMap = columns.get(dialect.tags)?.startsWith('MAP') ?? false;
  const values = dialect.tagPrefixes.map(prefix =>
    isMap
      ? `${dialect.tags}[${quoted(prefix + key)}]`
      : `json_extract_string(case when json_valid(${dialect.tags}) then ${
          dialect.tags
        } end, ${quoted(`$.${JSON.stringify(prefix + key)}`)})`,
  );
  return `coalesce(${values.join(', ')}, '')`;
}
