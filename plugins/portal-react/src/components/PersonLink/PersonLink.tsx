/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  useEntityPresentation,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { MiddleTruncate } from '../MiddleTruncate';
import styles from './PersonLink.module.css';

/** @public */
export interface PersonLinkProps {
  /** Entity ref of a user or a group. */
  entityRef: string;
}

/**
 * A person or group by the name in the catalog; the lookups of a page go in one
 * batch.
 *
 * @public
 */
export function PersonLink(props: PersonLinkProps) {
  const { primaryTitle } = useEntityPresentation(props.entityRef, {
    // What it is shows from its place; a group is named like a person.
    defaultKind: /^[^:]+(?=:)/.exec(props.entityRef)?.[0] ?? 'user',
  });
  const linkTo = useEntityRefLink();
  return (
    <Link
      href={linkTo(props.entityRef)}
      variant="body-medium"
      aria-label={primaryTitle}
      title={props.entityRef}
      className={styles.link}
    >
      <MiddleTruncate text={primaryTitle} />
    </Link>
  );
}
