#pragma once
// What was drawn in the frame before: where nothing changed, its triangles are put there again instead of
// being thought out anew. What is drawn stays a function of what it is drawn from; only the work is spared.

#include <any>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "stage/geometry.hpp"

struct ImDrawList;

namespace kenes::stage {

class Memory {
 public:
  /// Before each frame: what was not drawn in the last ones is forgotten.
  void begin_frame();

  /// Under what circumstances something was drawn, besides its own inputs.
  struct Circumstances {
    const void* palette = nullptr;
    Affine placing;
    std::uint32_t tint = 0;
    float tinted = 0, opacity = 1;
    float clip[4] = {};
    float white[2] = {}, lines[4] = {};  // Where plain colours and lines lie in the letters' texture.
    friend bool operator==(const Circumstances&, const Circumstances&) = default;
  };

  struct Drawing {
    std::any inputs;
    Circumstances under;
    bool whole = false;  // False: it could not be kept.
    struct Part {
      float clip[4];
      std::uint32_t corner = 0, corners = 0, index = 0, indices = 0;
    };
    std::vector<Part> parts;
    std::vector<unsigned char> corners;
    std::vector<std::uint16_t> indices;  // From the first corner of their part.
    unsigned unseen = 0;                 // Frames since it was last drawn.
  };
  /// The place for one thing; two things in one place only cost time.
  [[nodiscard]] Drawing& drawing(std::string_view name, unsigned number, const Affine& placing);

  /// Takes what is added to `list` from its making until it is told to keep it.
  class Recording {
   public:
    explicit Recording(const ImDrawList& list);
    void keep(Drawing& drawing) const;

   private:
    const ImDrawList& list_;
    int command_, index_, corner_;
  };
  /// Requires drawing.whole.
  static void put(ImDrawList& list, const Drawing& drawing);

 private:
  std::unordered_map<std::uint64_t, Drawing> drawings_;
};

}  // namespace kenes::stage
