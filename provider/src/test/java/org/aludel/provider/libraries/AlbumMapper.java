package org.aludel.provider.libraries;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

/** Copies albums; {@link LibrariesTest} lets MapStruct write the class. */
@Mapper
public interface AlbumMapper {

    @Mapping(source = "label.name", target = "label")
    @Mapping(source = "price.amount", target = "amount")
    AlbumView view(Album album);

    @Mapping(target = "label", ignore = true)
    @Mapping(target = "tracks", ignore = true)
    @Mapping(target = "tags", ignore = true)
    @Mapping(target = "cover", ignore = true)
    @Mapping(source = "amount", target = "price.amount")
    void update(AlbumView view, @MappingTarget Album album);
}
