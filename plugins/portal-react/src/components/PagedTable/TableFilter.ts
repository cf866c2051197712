/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** A choice above a table, kept in the URL under its id. @public */
export interface TableChoice {
  /** Key in the query, e.g. `state`. */
  id: string;
  /** Name for screen readers. @defaultValue `Filter by <id>` */
  label?: string;
  /** Says that nothing is chosen: `All states`. */
  all: string;
  /**
   * What can be chosen. A value out of a link that is not among them is
   * offered as it stands.
   */
  options: { id: string; label: string }[];
}

/** A switch above a table, kept in the URL under its id as `true`. @public */
export interface TableSwitch {
  id: string;
  /** What is left when it is on: `Mine`. */
  label: string;
}

/** @public */
export type TableFilter = TableChoice | TableSwitch;
