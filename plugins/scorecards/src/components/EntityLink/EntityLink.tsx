/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  useEntityPresentation,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import {
  formatEntityName,
  MiddleTruncate,
} from '@steward/backstage-plugin-portal-react';
import { useScorecardLinks } from '../../hooks/useScorecardLinks';
import styles from './EntityLink.module.css';

/**
 * A link to an entity's page in the catalog, for lists that know its title
 * already, so that a hundred rows ask the catalog nothing.
 */
export function EntityLink(props: { entityRef: string; text?: string }) {
  const { entityRef, text = formatEntityName(entityRef) } = props;
  const linkTo = useEntityRefLink();
  return (
    <Link
      href={linkTo(entityRef)}
      aria-label={text}
      variant="body-medium"
      className={styles.link}
    >
      <MiddleTruncate text={text} />
    </Link>
  );
}

/** A link to the scorecard of an entity. */
export function ScorecardLink(props: { entityRef: string; text: string }) {
  const links = useScorecardLinks();
  return (
    <Link
      href={links.entity(props.entityRef)}
      aria-label={props.text}
      variant="body-medium"
      className={styles.link}
    >
      <MiddleTruncate text={props.text} />
    </Link>
  );
}

/** A link to a scorecard for lists that know no title: the catalog is asked for it. */
export function NamedScorecardLink(props: { entityRef: string }) {
  const { primaryTitle } = useEntityPresentation(props.entityRef);
  return <ScorecardLink entityRef={props.entityRef} text={primaryTitle} />;
}
