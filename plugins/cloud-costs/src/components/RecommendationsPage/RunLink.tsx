/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Link } from '@backstage/ui';
import { useCostLinks } from '../../hooks/useCostLinks';

interface RunLinkProps {
  run: string;
  text?: string;
}

/** The run that makes a change, where provisioning is installed. */
export function RunLink({ run, text = `Run ${run}` }: RunLinkProps) {
  const href = useCostLinks().run(run);
  return href ? (
    <Link href={href} variant="body-medium">
      {text}
    </Link>
  ) : null;
}
