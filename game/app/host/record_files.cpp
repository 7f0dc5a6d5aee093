#include "app/host/record_files.hpp"

#include <array>

#include "app/files.hpp"
#include "journal/folder.hpp"
#include "room/paper.hpp"
#include "room/record_paper.hpp"

namespace kenes::app {

namespace fs = std::filesystem;

fs::path record_folder(const fs::path& journal) {
  if (journal.empty()) return journal::sessions_folder() / "record";
  return journal.parent_path() / (journal.stem().string() + "-record");
}

Result<fs::path, RecordFault> write_room_record(const room::Room& room, const fs::path& folder) {
  std::error_code fault;
  fs::create_directories(folder, fault);
  if (fault) return Unexpected{RecordFault{folder, fault.message()}};
  const room::Scene scene = room.scene();
  for (const text::Language language : text::kLanguages) {
    const std::string end = "-" + std::string(text::code_of(language)) + ".html";
    const room::PaperWish papers{scene.session.hearing(), scene.state.minutes};
    const std::array<std::pair<const char*, std::string>, 3> files{
        {{"minutes", room::minutes_paper(scene, language)},
         {"debrief", room::debrief_paper(scene, language)},
         {"packs", room::paper_packs(scene.play, papers, language)}}};
    for (const auto& [name, page] : files) {
      const auto written = write_whole(folder / (name + end), page);
      if (!written) return Unexpected{RecordFault{folder, written.error()}};
    }
  }
  return folder;
}

}  // namespace kenes::app
