/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Fragment } from 'react';
import { EntityLink } from '../EntityLink';

export interface OrganizationPathProps {
  /** Root first. */
  units: { id: string; name: string }[];
}

/** The way from the root of the organization, each step a link. */
export function OrganizationPath(props: OrganizationPathProps) {
  return (
    <>
      {props.units.map((unit, index) => (
        <Fragment key={unit.id}>
          {index > 0 && ' / '}
          <EntityLink
            entityRef={`resource:default/${unit.id}`}
            text={unit.name}
          />
        </Fragment>
      ))}
    </>
  );
}
