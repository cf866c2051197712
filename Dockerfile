# The portal as one image: the backend, which serves the built app.
#   docker build -t steward .
# Name the base by digest where builds must be the same every time:
#   docker build --build-arg NODE_IMAGE=node:22-trixie-slim@sha256:… -t steward .
ARG NODE_IMAGE=node:22-trixie-slim

# What the installation depends on, and nothing else: a change of a source file
# does not install anew.
FROM ${NODE_IMAGE} AS manifests
WORKDIR /build
COPY package.json yarn.lock .yarnrc.yml backstage.json ./
COPY packages packages
COPY plugins plugins
COPY benchmarks benchmarks
RUN find packages plugins benchmarks -type f ! -name package.json -delete \
  && find packages plugins benchmarks -type d -empty -delete

FROM ${NODE_IMAGE} AS build
RUN apt-get update \
  && apt-get install -y --no-install-recommends python3 make g++ \
  && rm -rf /var/lib/apt/lists/*
RUN npm install --global @yarnpkg/cli-dist@4.13.0
WORKDIR /build
COPY --from=manifests /build ./
RUN yarn install --immutable
COPY . .
RUN yarn tsc && yarn workspace backend build
# The dependencies of the backend alone, then the backend itself without source maps.
RUN mkdir -p /portal \
  && tar xzf packages/backend/dist/skeleton.tar.gz -C /portal \
  && cp yarn.lock package.json .yarnrc.yml backstage.json /portal/ \
  && cd /portal \
  && yarn workspaces focus --all --production \
  && yarn cache clean --all
RUN tar xzf packages/backend/dist/bundle.tar.gz -C /portal \
  && find /portal/packages /portal/plugins -name '*.map' -not -path '*/node_modules/*' -delete \
  && cp -r app-config.yaml app-config.production.yaml templates /portal/

FROM ${NODE_IMAGE}
ENV NODE_ENV=production
WORKDIR /portal
# Owned by root: what runs cannot change itself.
COPY --from=build /portal ./
USER node
EXPOSE 7007
HEALTHCHECK --interval=10s --timeout=3s --start-period=90s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:7007/.backstage/health/v1/liveness').then(answer => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Add your own file with --config; app-config.aws.yaml is an example of one.
CMD ["node", "packages/backend", "--config", "app-config.yaml", "--config", "app-config.production.yaml"]
