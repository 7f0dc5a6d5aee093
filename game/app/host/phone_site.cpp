#include "app/host/phone_site.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

namespace kenes::app {
namespace {

namespace fs = std::filesystem;

std::string type_of(const fs::path& file) {
  static const std::map<std::string, std::string> kTypes{{".html", "text/html; charset=utf-8"},
                                                         {".js", "text/javascript; charset=utf-8"},
                                                         {".css", "text/css; charset=utf-8"},
                                                         {".svg", "image/svg+xml"},
                                                         {".png", "image/png"}};
  const auto type = kTypes.find(file.extension().string());
  return type == kTypes.end() ? std::string() : type->second;
}

std::string path_of(const fs::path& file) {
  const std::string name = file.filename().string();
  if (name == "index.html") return "/";
  if (name == "wall.html") return "/wall";
  return "/" + name;
}

/// What the browser skips anyhow need not go through a crowded air: blanks before a line, lines that only
/// explain. Scripts of 2016 know no text over several lines.
std::string slimmed(const std::string& bytes) {
  std::istringstream lines(bytes);
  std::string out;
  for (std::string line; std::getline(lines, line);) {
    line.erase(0, std::min(line.find_first_not_of(' '), line.size()));
    if (!line.empty() && !line.starts_with("//")) out.append(line).append("\n");
  }
  return out;
}

}  // namespace

hall::Site phone_site(const fs::path& folder) {
  hall::Site site;
  std::error_code ignored;  // An empty site says it.
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    const std::string type = type_of(entry.path());
    if (type.empty()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (entry.path().extension() == ".js" || entry.path().extension() == ".css") bytes = slimmed(bytes);
    site[path_of(entry.path())] = hall::Page{std::move(bytes), type, {}};
  }
  return site;
}

}  // namespace kenes::app
