/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

/** An Application that a team file stands for. */
export interface WantedApplication {
  name: string;
  project: string;
}

/** An Application as Argo CD keeps it; times in milliseconds. */
export interface Application extends WantedApplication {
  createdAt: number;
  reconciledAt: number;
  /** Set while it is being deleted. */
  deletedAt?: number;
}
