/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  useEntityPresentation,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { MiddleTruncate } from '@steward/backstage-plugin-portal-react';
import styles from './RunParts.module.css';

/** A person or group by the name in the catalog; the lookups of a page go in one batch. */
export function PersonLink(props: { entityRef: string }) {
  const { primaryTitle } = useEntityPresentation(props.entityRef, {
    defaultKind: 'user',
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
