/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

export interface Config {
  /** Scores of catalog entities, and what they are made of. */
  scorecards?: {
    /**
     * Packs of checks: the id of one that comes with Steward or a module, the path of a YAML
     * file, or an address. All that come with Steward and its modules by default.
     */
    packs?: string[];
    /** Facts that pipelines push to `/api/scorecards/facts`. */
    facts?: Array<{
      /** `<source>.<fact>`, both in lowerCamelCase. */
      name: string;
      type: 'boolean' | 'number' | 'string' | 'strings';
      description?: string;
      unit?: string;
      /** A fact older than this is unknown. */
      maximumAge: object | string;
    }>;
    /** What each tier asks for. */
    tiers?: {
      [tier in 'bronze' | 'silver' | 'gold' | 'platinum']?: {
        /** Least score, 0–100. */
        score?: number;
        /** Least observed share of the checks, 0–1. */
        coverage?: number;
        /** Least score of single pillars. */
        pillars?: {
          [pillar in
            | 'security'
            | 'quality'
            | 'performance'
            | 'compliance']?: number;
        };
        /** Ids of checks that must pass. */
        checks?: string[];
      };
    };
    /** How much each pillar counts; all the same by default. */
    weights?: {
      [pillar in
        | 'security'
        | 'quality'
        | 'performance'
        | 'compliance']?: number;
    };
    /** The tier that an entity has to reach. */
    required?: {
      /** By steward.dev/criticality. */
      criticality?: { [criticality: string]: string };
      /** By steward.dev/data-class. */
      dataClass?: { [dataClass: string]: string };
    };
  };
}
