/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { useQueryState } from '@steward/backstage-plugin-portal-react';
import { ScorecardsPaths } from '@steward/backstage-plugin-scorecards-common';
import { useMemo } from 'react';
import { subjectFilter } from '../../glossary/describeSubject';

/** What `/scores` is asked for. */
export type ScoreQuery = NonNullable<
  ScorecardsPaths['/scores']['get']['parameters']['query']
>;

const nothing = {
  q: '',
  subject: '',
  owner: '',
  unit: '',
  tier: '',
  gap: '',
  pillar: '',
  below: '',
  has: '',
  campaign: '',
};

/** What the overview shows, as it stands in the URL. */
export function useScoreQuery() {
  const [state, setState] = useQueryState({
    ...nothing,
    sort: '',
    view: 'map',
  });
  const query = useMemo((): ScoreQuery => {
    const words = {
      query: state.q,
      ...(state.subject && subjectFilter(state.subject)),
      owner: state.owner,
      organizationalUnit: state.unit,
      tier: state.tier,
      gap: state.gap,
      pillar: state.pillar,
      below: state.below,
      has: state.has,
      campaign: state.campaign,
      sort: state.sort,
    };
    // Words out of a link may be wrong; the backend says which.
    return Object.fromEntries(
      Object.entries(words).filter(([, value]) => value),
    ) as ScoreQuery;
  }, [state]);
  return {
    state,
    setState,
    query,
    isFiltered: Object.keys(nothing).some(
      key => state[key as keyof typeof nothing],
    ),
    clear: () => setState(nothing),
  };
}
