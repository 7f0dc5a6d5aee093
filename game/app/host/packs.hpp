#pragma once
// `kenes host --packs`: a hearing on paper, for a room without phones.

#include "app/commands.hpp"

namespace kenes::app {

/// Writes packs-<language>.html into the folder options.packs, for one language or for all three, and says
/// which hearing they belong to: what each seat holds depends on what chance has drawn. With options.resume
/// or options.journal they are those of that session, which must be there.
[[nodiscard]] int write_packs(const Setting& setting, const HostOptions& options);

}  // namespace kenes::app
