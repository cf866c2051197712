/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Link } from '@backstage/ui';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';

/** A link to the page of a check. */
export function CheckLink(props: { id: string; title: string }) {
  const links = useScorecardLinks();
  return <Link href={links.check(props.id)}>{props.title}</Link>;
}
