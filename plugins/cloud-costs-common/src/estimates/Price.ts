/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';

/** What something costs on demand in a region. @public */
export const priceSchema = z.object({
  /** `ec2:m6i.xlarge`, `ec2:nat-gateway`, `ebs:gp3-gib`, `eks:cluster`, … */
  sku: z.string().min(1),
  region: z.string().min(1),
  /** One hour of a piece, or one month of a piece or GiB. */
  unit: z.enum(['hour', 'month']),
  /** A decimal above zero. */
  amount: z.string().regex(/^\d{1,10}(\.\d{1,20})?$/),
});
/** @public */
export type Price = z.infer<typeof priceSchema>;

/** Prices of one source and day. @public */
export const priceTableSchema = z.object({
  /** What people call it, such as `AWS Price List`. */
  source: z.string().min(1),
  /** The day that the source published it on, `YYYY-MM-DD`. */
  publishedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** ISO 4217, of all its prices. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /**
   * Regions whose prices are those of another region times a factor, and not
   * what the source says of them.
   */
  approximateRegions: z.array(z.string()),
  prices: z.array(priceSchema),
});
/** @public */
export type PriceTable = z.infer<typeof priceTableSchema>;
