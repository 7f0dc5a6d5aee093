// A file that says it is a journal: whatever it holds, the answer is a verdict, and what is saved of a
// damaged one is a whole one.

#include "fuzz/journals.hpp"
#include "fuzz/starting_point.hpp"
#include "journal/replay.hpp"

namespace {

using namespace kenes;

Result<session::ScriptPtr, std::string> compile(const std::vector<session::StoredFile>& /*files*/) {
  static const auto script = std::make_shared<const rules::Script>(fuzz::starter());
  return session::ScriptPtr(script);
}

void save_what_is_good(const journal::Contents& contents, const fuzz::Folder& folder) {
  const auto path = folder / "saved";
  std::filesystem::remove(path);
  {
    const auto saved = journal::salvage(contents, path);
    fuzz::demand(saved.has_value(), "what is good can be written again");
  }
  const auto again = journal::read(path);
  fuzz::demand(again.has_value() && again->rows == contents.rows && again->header == contents.header,
               "what was saved is what was good");
  fuzz::demand(again->verdict == journal::Verdict::ok || again->verdict == journal::Verdict::other_rules,
               "what was saved is whole");
}

void look_at(const journal::Verified& verified, const fuzz::Folder& folder, bool save) {
  const journal::Contents& contents = verified.contents;
  fuzz::demand(!verified.whole() || verified.first_bad() == 0, "a whole journal has no bad row");
  const bool header_is_whole = contents.verdict == journal::Verdict::damaged && contents.first_bad != 0;
  fuzz::demand(!header_is_whole || contents.first_bad == contents.rows.size() + 1,
               "the first bad row follows the good ones");
  // A transaction a row: seldom enough not to hold up the rest.
  if (save && header_is_whole) save_what_is_good(contents, folder);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::Folder folder;
  const auto path = folder / "j";
  fuzz::put_bytes(path, {reinterpret_cast<const char*>(data), size});
  if (const auto verified = journal::replay(path, compile))
    look_at(*verified, folder, size % 3 == 0 || data[size / 2] % 8 == 0);
  return 0;
}
