#!/usr/bin/env bash
# Fails when the model has changed and a migration of one of the engines has not: eng/check-migrations.sh [--no-build]
set -euo pipefail
cd "$(dirname "$0")/.."

dotnet tool restore >/dev/null
[[ ${1:-} == --no-build ]] || dotnet build BianMin.Infrastructure
for engine in Sqlite SqlServer Postgres; do
  echo "$engine:"
  dotnet ef migrations has-pending-model-changes --no-build \
    --project BianMin.Infrastructure --startup-project BianMin.Infrastructure \
    --context "${engine}BianMinDbContext"
done
