/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ButtonLink } from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';

/** Opens the AWS console in a new tab; nothing for a partition without one. */
export function ConsoleLink(props: { href?: string }) {
  return props.href ? (
    <ButtonLink
      href={props.href}
      target="_blank"
      rel="noopener noreferrer"
      variant="tertiary"
      size="small"
      iconEnd={<RiExternalLinkLine />}
    >
      AWS console
    </ButtonLink>
  ) : null;
}
