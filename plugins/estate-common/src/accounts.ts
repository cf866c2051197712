/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';

const tagSelector = z.object({ name: z.string(), value: z.string() });

/** Half of a selector: accounts that match any of these. @public */
export const accountMatchSchema = z.object({
  names: z.array(z.string()).default([]),
  ids: z.array(z.string()).default([]),
  /** Ids or names; an organizational unit covers those below it. */
  organizationalUnits: z.array(z.string()).default([]),
  tags: z.array(tagSelector).default([]),
});

/**
 * Which accounts are meant, in Starfleet's vocabulary: exclusion wins;
 * `allAccounts` excludes the other inclusions; the management account needs
 * `operateInOrganizationRoot` here and `allowOrganizationRoot` from the caller.
 *
 * @public
 */
export const accountSelectorSchema = z.object({
  allAccounts: z.boolean().default(false),
  include: accountMatchSchema.prefault({}),
  exclude: accountMatchSchema.prefault({}),
  operateInOrganizationRoot: z.boolean().default(false),
});

/** @public */
export type AccountMatch = z.infer<typeof accountMatchSchema>;
/** @public */
export type AccountSelector = z.infer<typeof accountSelectorSchema>;
