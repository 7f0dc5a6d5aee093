#include <iostream>

#include "app/cli.hpp"

int main(int argc, char** argv) { return kenes::app::run(argc, argv, std::cin, std::cout, std::cerr); }
