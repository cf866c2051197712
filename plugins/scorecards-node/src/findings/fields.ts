/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';

/** A text that a source may leave out, write as null or leave empty. @public */
export const optionalText = z
  .string()
  .nullish()
  .transform(text => text || undefined);

/** A name or id that some tools write as a number. @public */
export const optionalName = z
  .union([z.string(), z.number()])
  .nullish()
  .transform(value =>
    value === null || value === undefined || value === ''
      ? undefined
      : String(value),
  );

/** A name or id that must be there. @public */
export const requiredName = z
  .union([z.string().min(1), z.number()], {
    error: ({ input }) =>
      input === undefined
        ? 'received undefined'
        : 'Expected a text that is not empty, or a number',
  })
  .transform(String);

/** A list that a source may leave out or write as null. @public */
export function optionalList<T extends z.ZodType>(item: T) {
  return z
    .array(item)
    .nullish()
    .transform(list => list ?? []);
}

/** The first value that is there. @public */
export function firstOf<T>(
  ...values: (T | null | undefined | '')[]
): T | undefined {
  return values.find(
    (value): value is T =>
      value !== undefined && value !== null && value !== '',
  );
}

/** The first of these texts that is a web address. @public */
export function webAddress(
  ...texts: (string | undefined)[]
): string | undefined {
  return texts.find(text => text !== undefined && /^https?:\/\//i.test(text));
}

/** The first of these texts that is an ARN. @public */
export function firstArn(...texts: (string | undefined)[]): string | undefined {
  return texts.find(text => text?.startsWith('arn:'));
}

/** `Security Hub` as the name of a catalog of controls: `securityHub`. @public */
export function catalogName(product: string): string {
  return product
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter(Boolean)
    .map((word, index) =>
      index === 0
        ? word[0].toLocaleLowerCase('en-US') + word.slice(1)
        : word[0].toLocaleUpperCase('en-US') + word.slice(1),
    )
    .join('');
}
