#include "stage/memory.hpp"

#include <algorithm>
#include <cstring>

#include <imgui.h>

#include "core/hash.hpp"

namespace kenes::stage {
namespace {

constexpr unsigned kFramesKept = 8;  // A page that is left, a list that is scrolled.
constexpr auto kCorner = sizeof(ImDrawVert);

void copy_clip(const ImVec4& from, float (&to)[4]) {
  to[0] = from.x;
  to[1] = from.y;
  to[2] = from.z;
  to[3] = from.w;
}

}  // namespace

void Memory::begin_frame() {
  for (auto& [where, drawing] : drawings_) ++drawing.unseen;
  std::erase_if(drawings_, [](const auto& one) { return one.second.unseen > kFramesKept; });
}

Memory::Drawing& Memory::drawing(std::string_view name, unsigned number, const Affine& placing) {
  const std::uint64_t where = hash_bytes(&placing, sizeof placing) + number;
  Drawing& found = drawings_[mix64(hash_bytes(name.data(), name.size()), where | 1U) ^ number];
  found.unseen = 0;
  return found;
}

Memory::Recording::Recording(const ImDrawList& list)
    : list_(list),
      command_(list.CmdBuffer.Size - 1),
      index_(list.IdxBuffer.Size),
      corner_(list.VtxBuffer.Size) {}

void Memory::Recording::keep(Drawing& drawing) const {
  drawing.parts.clear();
  drawing.indices.clear();
  drawing.corners.clear();
  // Where the list counts its corners from anew in between, it is not worth the trouble.
  drawing.whole = list_.CmdBuffer[command_].VtxOffset == list_._CmdHeader.VtxOffset;
  if (!drawing.whole) return;
  const auto all = static_cast<std::size_t>(list_.VtxBuffer.Size - corner_);
  drawing.corners.resize(all * kCorner);
  if (all > 0) std::memcpy(drawing.corners.data(), list_.VtxBuffer.Data + corner_, all * kCorner);
  const auto base = static_cast<int>(list_._CmdHeader.VtxOffset);
  for (int n = command_; n < list_.CmdBuffer.Size; ++n) {
    const ImDrawCmd& one = list_.CmdBuffer[n];
    const int begin = std::max(index_, static_cast<int>(one.IdxOffset));
    const int end = static_cast<int>(one.IdxOffset + one.ElemCount);
    if (end <= begin) continue;
    const ImDrawIdx* from = list_.IdxBuffer.Data + begin;
    const ImDrawIdx* to = list_.IdxBuffer.Data + end;
    const auto [low, high] = std::minmax_element(from, to);
    Drawing::Part part;
    copy_clip(one.ClipRect, part.clip);
    part.corner = static_cast<std::uint32_t>(*low + base - corner_);
    part.corners = static_cast<std::uint32_t>(*high - *low + 1);
    part.index = static_cast<std::uint32_t>(drawing.indices.size());
    part.indices = static_cast<std::uint32_t>(end - begin);
    std::transform(from, to, std::back_inserter(drawing.indices),
                   [first = *low](ImDrawIdx i) { return static_cast<std::uint16_t>(i - first); });
    drawing.parts.push_back(part);
  }
}

void Memory::put(ImDrawList& list, const Drawing& drawing) {
  for (const Drawing::Part& part : drawing.parts) {
    const bool cut = std::memcmp(part.clip, &list._CmdHeader.ClipRect, sizeof part.clip) != 0;
    if (cut) list.PushClipRect({part.clip[0], part.clip[1]}, {part.clip[2], part.clip[3]});
    list.PrimReserve(static_cast<int>(part.indices), static_cast<int>(part.corners));
    const auto first = static_cast<ImDrawIdx>(list._VtxCurrentIdx);
    std::memcpy(list._VtxWritePtr, drawing.corners.data() + part.corner * kCorner, part.corners * kCorner);
    const std::uint16_t* from = drawing.indices.data() + part.index;
    std::transform(from, from + part.indices, list._IdxWritePtr,
                   [first](std::uint16_t i) { return static_cast<ImDrawIdx>(first + i); });
    list._VtxWritePtr += part.corners;
    list._IdxWritePtr += part.indices;
    list._VtxCurrentIdx += part.corners;
    if (cut) list.PopClipRect();
  }
}

}  // namespace kenes::stage
