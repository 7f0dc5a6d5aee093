#pragma once
// Writing scenarios with one's own text editor: which ones there are, and of the chosen one what is wrong
// with it and where. The files themselves are never touched here.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/pen.hpp"

namespace kenes::ui {

struct WriteModel {
  struct Scenario {
    std::string name;    // Its folder's.
    std::string title;   // Empty: it could not be read.
    bool looked = true;  // Otherwise nothing is known of it yet.
    std::size_t errors = 0, warnings = 0;
  };
  struct Finding {
    std::string place;  // "text/kk.json:12:5".
    std::string code;   // "KN0012".
    bool is_error = true;
    std::string sentence;
  };
  struct Chosen {
    std::string folder;             // All of its path.
    std::string about;              // Languages and seats.
    std::string looked;             // When, in words.
    std::vector<Finding> findings;  // Errors first.
    std::size_t more = 0;           // Findings beyond these.
  };
  std::vector<Scenario> scenarios;
  std::size_t chosen = 0;
  std::optional<Chosen> about;  // Of the chosen one; none: there is none.
  bool opens_folders = false;   // This machine can show a folder.
  std::string said;             // What the last wish came to.
  std::string fault;            // Why it could not be granted.
};

struct WriteDraft {
  bool naming = false;  // The person is asked what a new one is to be called.
  bool fresh = false;   // Only just: the keyboard is to write into the field.
  std::string name;
};

struct WriteWish {
  enum class What : std::uint8_t { choose, make, copy, open, play, guide, back };
  What what{};
  std::size_t scenario = 0;  // With `choose`.
};
[[nodiscard]] std::optional<WriteWish> write_screen(const Pen& pen, const WriteModel& model,
                                                    WriteDraft& draft);

}  // namespace kenes::ui
